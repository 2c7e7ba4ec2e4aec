import { PatternError, UnsupportedPattern, type CharSet } from '@/domain/inputs/ruby/regex/ast';
import { fromPattern, posixClass } from '@/domain/inputs/ruby/regex/charset';

/** JavaScript's names for what Ruby finds whatever the case, and without spaces, hyphens and underscores. */
const NAMES = new Map(
  (
    'Any ASCII Assigned Alphabetic ASCII_Hex_Digit Bidi_Control Bidi_Mirrored Case_Ignorable Cased ' +
    'Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded ' +
    'Changes_When_Titlecased Changes_When_Uppercased Dash Default_Ignorable_Code_Point Deprecated Diacritic ' +
    'Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic Extender ' +
    'Grapheme_Base Grapheme_Extend Hex_Digit IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start ' +
    'Ideographic Join_Control Logical_Order_Exception Lowercase Math Noncharacter_Code_Point Pattern_Syntax ' +
    'Pattern_White_Space Quotation_Mark Radical Regional_Indicator Sentence_Terminal Soft_Dotted ' +
    'Terminal_Punctuation Unified_Ideograph Uppercase Variation_Selector White_Space XID_Continue XID_Start ' +
    'Letter Cased_Letter LC Uppercase_Letter Lowercase_Letter Titlecase_Letter Modifier_Letter Other_Letter Mark ' +
    'Nonspacing_Mark Spacing_Mark Enclosing_Mark Number Decimal_Number Letter_Number Other_Number Punctuation ' +
    'Connector_Punctuation Dash_Punctuation Open_Punctuation Close_Punctuation Initial_Punctuation ' +
    'Final_Punctuation Other_Punctuation Symbol Math_Symbol Currency_Symbol Modifier_Symbol Other_Symbol ' +
    'Separator Space_Separator Line_Separator Paragraph_Separator Other Control Format Surrogate Private_Use ' +
    'Unassigned L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf ' +
    'Cs Co Cn punct'
  )
    .split(' ')
    .map((name) => [normalise(name), name]),
);

/** Scripts of more than one word; the others are found by their name with a capital. */
const SCRIPTS = new Map(
  (
    'Anatolian_Hieroglyphs Bassa_Vah Canadian_Aboriginal Caucasian_Albanian Dives_Akuru Egyptian_Hieroglyphs ' +
    'Gunjala_Gondi Hanifi_Rohingya Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Kayah_Li ' +
    'Khitan_Small_Script Linear_A Linear_B Masaram_Gondi Meetei_Mayek Mende_Kikakui Meroitic_Cursive ' +
    'Meroitic_Hieroglyphs New_Tai_Lue Nyiakeng_Puachue_Hmong Ol_Chiki Old_Hungarian Old_Italic ' +
    'Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Pahawh_Hmong Pau_Cin_Hau ' +
    'Phags_Pa Psalter_Pahlavi SignWriting Sora_Sompeng Syloti_Nagri Tai_Le Tai_Tham Tai_Viet Warang_Citi Yi ' +
    'Zanabazar_Square'
  )
    .split(' ')
    .map((name) => [normalise(name), name]),
);

function normalise(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

const found = new Map<string, CharSet>();

/**
 * The set behind `\p{name}`.
 * @throws PatternError for a name that Ruby does not know, UnsupportedPattern for a block or an age.
 */
export function propertySet(name: string): CharSet {
  const key = normalise(name);
  // `[[:punct:]]` has some signs that the property has not.
  const posix = key === 'punct' ? null : posixClass(key, 'unicode');
  if (posix !== null) return posix;
  const known = found.get(key) ?? lookUp(key);
  if (known === null) {
    if (/^(?:in|age=\d)/.test(key)) throw new UnsupportedPattern(`the property ${name}`);
    throw new PatternError(`invalid character property name {${name}}`);
  }
  found.set(key, known);
  return known;
}

function lookUp(key: string): CharSet | null {
  const property = NAMES.get(key);
  if (property !== undefined) return fromPattern(new RegExp(String.raw`\p{${property}}`, 'u'));
  const script = SCRIPTS.get(key) ?? key.slice(0, 1).toUpperCase() + key.slice(1);
  if (!/^[A-Za-z_]{2,}$/.test(script)) return null;
  try {
    return fromPattern(new RegExp(String.raw`\p{Script=${script}}`, 'u'));
  } catch {
    return null;
  }
}
