/**
 * The parameters that OneForm has and this product may send. Left out on purpose: `include_sensitive` and
 * `include_provider`, which answer with secrets in clear, and `decode`, which breaks the answer (contract#trap-10).
 */
const PARAMETERS: ReadonlySet<string> = new Set([
  'all',
  'enabled',
  'force',
  'page',
  'per_page',
  'pos',
]);

/**
 * The address below `/api/v1/` that goes to OneForm, or null when `below` is none: a segment that stands for another
 * folder (`..`, also escaped), or that holds a slash or a control character. It is put together from what was understood,
 * since two programs may read one text in two ways: Rack also separates parameters by `;` and takes `[decode]` for `decode`.
 *
 * @param below what the browser asked for after `/api/v1/`: `provisions/7?all=true`
 */
export function upstreamAddress(below: string): string | null {
  const [path = '', ...query] = below.split('?');
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    const text = unescaped(segment);
    if (text === null || text === '.' || text === '..' || /[/\\\p{Cc}]/u.test(text)) return null;
    segments.push(encodeURIComponent(text));
  }
  const search = upstreamQuery(query.join('?'));
  return segments.join('/') + (search === '' ? '' : `?${search}`);
}

function upstreamQuery(query: string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) {
    // A `;` inside would be another parameter's beginning for Rack; encoded it is part of the value.
    if (PARAMETERS.has(name)) kept.append(name, value);
  }
  return kept.toString();
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
