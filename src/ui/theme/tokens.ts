/**
 * The colours of the product, one pair a role. Where Sunstone's own pair misses 4.5:1 for text, the
 * nearest colour of the same hue that passes on every ground it is used on stands here instead
 * (error and success in light, error in dark, the hover of the action in light).
 */
interface Tokens {
  readonly page: string;
  readonly panel: string;
  readonly muted: string;
  readonly heading: string;
  readonly body: string;
  readonly border: string;
  /** Edges that carry meaning (inputs, controls): 3:1 against panel and page. */
  readonly edge: string;
  readonly action: string;
  readonly onAction: string;
  readonly actionHover: string;
  readonly selected: string;
  readonly error: string;
  readonly errorGround: string;
  readonly warning: string;
  readonly warningGround: string;
  readonly success: string;
  readonly successGround: string;
  readonly info: string;
  readonly infoGround: string;
}

export const light: Tokens = {
  page: '#ffffff',
  panel: '#ffffff',
  muted: '#f5f7f9',
  heading: '#40435c',
  body: '#637381',
  border: '#e0e4e7',
  edge: '#81919e',
  action: '#007099',
  onAction: '#ffffff',
  actionHover: '#107fa8',
  selected: '#eaf9ff',
  error: '#db002c',
  errorGround: '#ffeaee',
  warning: '#ad3d00',
  warningGround: '#fff0e8',
  success: '#07833b',
  successGround: '#ebfff3',
  info: '#1b4079',
  infoGround: '#f2f7ff',
};

export const dark: Tokens = {
  page: '#222431',
  panel: '#2a2d3d',
  muted: '#40435c',
  heading: '#f5f7f9',
  body: '#c4cdd5',
  border: '#40435c',
  edge: '#6f749b',
  action: '#58d2ff',
  onAction: '#003447',
  actionHover: '#7cdcff',
  selected: '#2a2d3d',
  error: '#ff7a94',
  errorGround: '#290008',
  warning: '#ff8a4a',
  warningGround: '#461900',
  success: '#23ce6b',
  successGround: '#00461e',
  info: '#80b2ff',
  infoGround: '#0d2a57',
};
