/** A name that every file system takes: `edge-cluster.svg` for "Edge / cluster". */
export function fileName(title: string, ending: string): string {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem === '' ? 'map' : stem}.${ending}`;
}
