import type { TextRange } from '@/domain/secrecy/ranges';

/**
 * What shows by itself that it is a secret, whatever stands before it. Group 1 is the secret; without one, all of it.
 * Every quantifier is bounded or stops at a character that the next part begins with, and none begins inside of a
 * word, so that a text costs no more than its length.
 */
const SHAPES: readonly RegExp[] = [
  // Ids of keys of AWS, and the secret keys: 40 characters of base64 in which all kinds occur (a hash has no capitals).
  /(?<![A-Za-z\d])(?:AKIA|ASIA|ABIA|ACCA)[A-Z\d]{16}(?![A-Za-z\d])/dg,
  /(?<![A-Za-z\d/+=_.-])(?=[a-z\d/+]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=\D{0,39}\d)(?![^\s]{0,39}(?:\/[a-z\d]{3,}){3})[A-Za-z\d/+]{40}(?![A-Za-z\d/+=_.-])/dg,
  // GitHub, GitLab, Google, Slack.
  /(?<![A-Za-z\d])(?:gh[oprsu]_[A-Za-z\d]{30,255}|github_pat_\w{22,255})/dg,
  /(?<![A-Za-z\d])gl(?:agent|cbt|dt|ft|imt|oas|pat|ptt|rt|soat)-[\w.-]{20,300}/dg,
  /(?<![A-Za-z\d])(?:AIza[\w-]{35}|ya29\.[\w-]{20,2000}|GOCSPX-[\w-]{20,60})/dg,
  /(?<![A-Za-z\d])(?:xox[abeoprs](?:\.[a-z]+)?-[A-Za-z\d-]{10,300}|xapp-[A-Za-z\d-]{10,300})/dg,
  /\bhooks\.slack\.com\/(?:services|workflows)\/([\w/]{10,200})/dg,
  // JSON web tokens.
  /(?<![\w-])eyJ[\w-]{8,4000}\.eyJ[\w-]{4,8000}(?:\.[\w-]{0,4000})?/dg,
  // Clouds and registries that people of this field use.
  /(?<![A-Za-z\d])(?:do[opr]_v1_[a-f\d]{64}|SCW[A-Z\d]{17}|hv[brs]\.[\w-]{24,300}|hf_[A-Za-z\d]{30,60}|npm_[A-Za-z\d]{36}|pypi-[\w-]{50,300}|dckr_pat_[\w-]{20,60}|[rs]k_(?:live|test)_[A-Za-z\d]{16,255}|sk-[\w-]{32,200}|SG\.[\w-]{16,40}\.[\w-]{30,60}|AGE-SECRET-KEY-1[A-Z\d]{50,70})/dg,
  /(?<![A-Za-z\d])[A-Za-z\d]{14}\.atlasv1\.[\w=-]{30,100}/dg,
  // Hashes of passwords, as in /etc/shadow.
  /(?<![\w$])\$(?:1|2[abxy]|5|6|7|y|gy|argon2id?)\$[\w./$=,+-]{20,300}/dg,
  // What authorises a request.
  /\b(?:Proxy-)?Authorization\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']?((?:[A-Za-z][\w-]{1,30}\s{1,4})?[^\s"'\\,]{6,4000})/dgi,
  /\bBearer\s{1,4}(?=[\w.~+/=-]{0,200}\d)([\w.~+/=-]{16,4000})/dgi,
  // User and password in an address; a user alone only when it is as long as a token.
  /(?<![A-Za-z\d])[a-z][a-z\d+.-]{1,20}:\/\/([^\s/"'<>@:]{0,200}:[^\s/"'<>]{1,500})@/dgi,
  /(?<![A-Za-z\d])[a-z][a-z\d+.-]{1,20}:\/\/(?=[^\s/@]{0,200}\d)([^\s/"'<>@:]{20,300})@/dgi,
  // Programs that take a password beside a user.
  /\b(?:curl|wget)\b[^\n]{0,300}?\s(?:-u|--user)[\s=]\s{0,3}["']?([^\s"':]{1,100}:[^\s"']{1,300})/dg,
  /\bsshpass\s{1,4}-p\s{0,4}(?:"([^"]{1,300})"|'[^']{1,300}'|[^\s"']{1,300})/dg,
  /\blogin\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(\S{1,300})/dg,
];

/** What every one of the shapes has in it: most lines have nothing of it, and are read once instead of twenty times. */
const HINT =
  /A[A-Z]IA|ACCA|gh[oprsu]_|_pat_|o[opr]_v1_|hf_|gl[a-z]{2,5}-|ya29|GOCSPX|xox|xapp|slack|eyJ|SCW|hv[brs]\.|npm_|pypi|[rs]k[_-]|SG\.|SECRET|atlasv1|\$|authorization|bearer|:\/\/|curl|wget|sshpass|login|AIza|[A-Za-z\d/+]{40}/i;

/** The secrets of a text that are known by their shape. */
export function shapedSecrets(text: string): readonly TextRange[] {
  if (!HINT.test(text)) return [];
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ indices }) => {
      const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
      return start < end ? [{ start, end }] : [];
    }),
  );
}
