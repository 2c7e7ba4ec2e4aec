const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = new RegExp(String.raw`^(?:${OCTET}\.){3}${OCTET}$`);

/** Whether a text could be the address of a machine, IPv4 or IPv6. Advice only: OneForm decides. */
export function looksLikeAddress(text: string): boolean {
  return IPV4.test(text) || looksLikeIpv6(text);
}

/** The browser's own reading of an address in brackets knows all the ways to write one. */
function looksLikeIpv6(text: string): boolean {
  return text.includes(':') && URL.canParse(`http://[${text}]`);
}
