import type { i18n } from 'i18next';
import { setI18n } from 'react-i18next';

import { createWords, loadLaterWords } from '@/i18n/i18n';

/** All words, for components that a test renders without the app around them. */
export async function startWords(): Promise<i18n> {
  const words = createWords();
  await loadLaterWords(words);
  setI18n(words);
  return words;
}
