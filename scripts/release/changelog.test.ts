import { describe, expect, test } from 'vitest';

import { releaseChangelog } from './changelog';

const HEAD = '# Changelog\n\nWhat is noticed.\n\n';
const OLDER = '## [0.1.0] - 2026-01-02\n\n### Added\n\n- A list.\n';
const NEW = '### Fixed\n\n- The list is not empty.\n';

describe('a release', () => {
  test('moves what is unreleased below its version, and keeps the rest', () => {
    expect(
      releaseChangelog(`${HEAD}## [Unreleased]\n\n${NEW}\n${OLDER}`, '0.2.0', '2026-03-17'),
    ).toBe(`${HEAD}## [Unreleased]\n\n## [0.2.0] - 2026-03-17\n\n${NEW}\n${OLDER}`);
  });

  test('may be the first', () => {
    expect(releaseChangelog(`${HEAD}## [Unreleased]\n\n${NEW}`, '0.1.0', '2026-03-17')).toBe(
      `${HEAD}## [Unreleased]\n\n## [0.1.0] - 2026-03-17\n\n${NEW}`,
    );
  });

  test('that follows another keeps both', () => {
    const one = releaseChangelog(`${HEAD}## [Unreleased]\n\n${NEW}`, '0.1.0', '2026-03-17');
    const more = one.replace('## [Unreleased]\n', '## [Unreleased]\n\n- More.\n');
    expect(releaseChangelog(more, '0.2.0', '2026-04-01')).toBe(
      `${HEAD}## [Unreleased]\n\n## [0.2.0] - 2026-04-01\n\n- More.\n\n## [0.1.0] - 2026-03-17\n\n${NEW}`,
    );
  });

  test.each([
    [`${HEAD}${OLDER}`, /no section/u],
    [`${HEAD}## [Unreleased]\n\n${OLDER}`, /nothing under "Unreleased"/u],
    [`${HEAD}## [Unreleased]\n`, /nothing under "Unreleased"/u],
    [`${HEAD}## [Unreleased]\n\n${NEW}\n## [0.2.0] - 2026-01-02\n`, /0\.2\.0 already/u],
  ])('is refused where it can not be one: %o', (changelog, expected) => {
    expect(() => releaseChangelog(changelog, '0.2.0', '2026-03-17')).toThrow(expected);
  });
});
