import type { i18n } from 'i18next';

import { loadLaterWords } from '@/i18n/i18n';
import { latePart } from '@/ui/late-part';

/** Where the code can't be fetched, the frame is without it: that is tried again, and no page has to say it. */
const Nothing = () => null;

/** What the frame gets after the first page: nothing has changed before that, and no key has been pressed. */
export function frameParts(words: i18n) {
  return {
    bell: latePart(async () => {
      const [{ NoticeBell }] = await Promise.all([
        import('@/notices/NoticeBell'),
        loadLaterWords(words),
      ]);
      return NoticeBell;
    }, Nothing),
    watch: latePart(async () => {
      const [{ NoticeWatch }] = await Promise.all([
        import('@/notices/NoticeWatch'),
        loadLaterWords(words),
      ]);
      return NoticeWatch;
    }, Nothing),
    shortcuts: latePart(async () => {
      const [{ Shortcuts }] = await Promise.all([
        import('@/palette/Shortcuts'),
        loadLaterWords(words),
      ]);
      return Shortcuts;
    }, Nothing),
  };
}
