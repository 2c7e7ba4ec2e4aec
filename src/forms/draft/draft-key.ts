/** What the keys of all drafts of one person begin with: people who share a browser don't see each other's. */
export function draftPrefix(owner: string): string {
  return `oneprovision:draft:${encodeURIComponent(owner)}:`;
}
