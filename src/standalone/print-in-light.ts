/** The attribute that the theme's colours hang on; `public/color-scheme.js` sets it first. */
const ATTRIBUTE = 'data-theme';

/** Prints in light colours whatever the screen has: paper is white. @returns how to end it */
export function printInLight(): () => void {
  const root = document.documentElement;
  let screen: string | null = null;
  const before = () => {
    screen = root.getAttribute(ATTRIBUTE);
    root.setAttribute(ATTRIBUTE, 'light');
  };
  const after = () => {
    if (screen !== null) root.setAttribute(ATTRIBUTE, screen);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
