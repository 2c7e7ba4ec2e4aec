/**
 * What the keys of one person's drafts of one kind begin with: people who share a browser don't see each other's.
 * It stands apart from the store, since the first page that is loaded asks only whether there are any.
 */
export function draftPrefix(owner: string, kind: string): string {
  return `draft:${encodeURIComponent(owner)}:${kind}:`;
}
