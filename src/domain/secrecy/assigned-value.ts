const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Words that are no secret, whatever they are assigned to. */
const NOTHING = words(`
  true false null none nil yes no on off undefined unset empty default unknown sensitive redacted hidden
  __redacted__ omitted <omitted> <sensitive> censored changeit n/a ~ - present absent inherit always never auto automatic manual
`);

/** With these a sentence goes on, after a colon or an option that is spoken of. */
const PROSE = words(`
  a an and any are argument as at be been being both but by can cannot could created creating creation day days deleted deleting
  destroyed destroying destruction did does done enter error expired expires failed fetched fetching flag for found
  from generated generating get getting had has have if importing in incorrect install installed installing invalid is
  it its loaded loading may missing modification modifications modifying must need needs new not nothing of ok
  only option or parameter permission please read reading ready refreshing refused rejected removed removing
  required rotated rotating saved saving set setting should skipped skipping still stored storing success successfully
  that the these this to too unable unauthorized unchanged update updated updating use used using valid validated value
  verified was were when where which while will with without wrong write writing written you your
  provisioning imported import changed done. ok.
`);

/** Places where something else is put in, or where something was taken out. */
const PLACE =
  /^(?:\$\{.*\}?|\$\(.*\)?|%\{.*|\{\{.*|<[\w -]{1,40}>?|\*{3,}|•+.*|x{3,}|\.{3}|arn:.*|https?:\/\/[^\s@?]*)$/;

/** What a value is taken from, where it stands without quotes. */
const REFERENCE =
  /^(?:\$[A-Za-z_]\w*|(?:var|local|data|module|each)\.[\w.[\]"*-]+|(?:aws|azuread|azurerm|digitalocean|equinix|google|hcloud|helm|kubernetes|local|null|opennebula|openstack|random|scaleway|tls|vault)_[a-z_\d]+\.[\w.[\]"*-]+|\((?:known after apply|sensitive.{0,20}|[a-z ]{3,40})\)?|\[[\w -]{1,40}\]?)$/;

/** A path of a file, in small letters as they are written. */
const PATH = /^(?:~|\.{1,2})?(?:\/[a-z\d._@-]+){2,}\/?$/;

/** Whether the digits are the secret itself, and not a fact about it. */
const NUMERIC_SECRET = /(?:^|[_.-])(?:pass|passwd|password|pwd|passwort|passcode|pin|otp|totp)$/i;

/** A login token of OpenNebula is one whatever it looks like. */
const ALWAYS = /one[_-]?auth$/i;

/** A value without quotes that hides nothing. */
export const harmlessValue = (value: string, name: string): boolean =>
  harmlessText(value, name) || (!ALWAYS.test(name) && REFERENCE.test(value.trim()));

/** A text that hides nothing: flags, numbers, places, paths. */
export function harmlessText(value: string, name: string): boolean {
  const text = value.trim();
  if (text === '' || /^•+$/.test(text)) return true;
  if (ALWAYS.test(name)) return false;
  if (NOTHING.has(text.toLowerCase())) return true;
  if (/^[+-]?\d+(?:[.,]\d+)?(?:[a-z]{1,7}|%)?$/i.test(text)) {
    return !(text.length >= 6 && NUMERIC_SECRET.test(name));
  }
  return PLACE.test(text) || PATH.test(text);
}

/** Whether a sentence goes on with the word. */
export const startsProse = (word: string): boolean =>
  PROSE.has(word.toLowerCase().replace(/[.,;:!?]+$/, '')) || NOTHING.has(word.toLowerCase());

/** A word in which kinds of characters are mixed as no language does. */
export function looksRandom(word: string): boolean {
  const text = word.replace(/[.,;:!?]+$/, '');
  if (text.length < 6 || /^[\w.-]+\.[a-z]{2,6}$/.test(text)) return false;
  return (
    (/\d/.test(text) && /\p{L}/u.test(text)) ||
    /[$%^&*=+!#]/.test(text) ||
    /[a-z][A-Z].*[a-z]/.test(text)
  );
}
