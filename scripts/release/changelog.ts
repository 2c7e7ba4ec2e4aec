const UNRELEASED = '## [Unreleased]';

/**
 * The changelog at a release: what was under "Unreleased" is under the version, and "Unreleased" is empty.
 *
 * @param date as `2026-03-17`
 * @throws Error where there is nothing to release, no place for it, or the version is there already
 */
export function releaseChangelog(changelog: string, version: string, date: string): string {
  const sections = changelog.split(/^(?=## )/mu);
  const at = sections.findIndex((section) => section.startsWith(`${UNRELEASED}\n`));
  const unreleased = sections[at]?.slice(UNRELEASED.length).trim();
  if (unreleased === undefined) throw new Error(`The changelog has no section "${UNRELEASED}".`);
  if (unreleased === '') throw new Error('There is nothing under "Unreleased" to release.');
  if (sections.some((section) => section.startsWith(`## [${version}]`))) {
    throw new Error(`The changelog has version ${version} already.`);
  }
  const released = `${UNRELEASED}\n\n## [${version}] - ${date}\n\n${unreleased}\n`;
  const older = sections.slice(at + 1);
  return [...sections.slice(0, at), older.length > 0 ? `${released}\n` : released, ...older].join(
    '',
  );
}
