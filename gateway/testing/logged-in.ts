import { gatewayOptions, openBrowser, type Browser, type Changes } from './browser';
import { fakeOneForm, type FakeOneForm, type Respond } from './fake-oneform';

/** A OneForm, a gateway before it, and a browser that has logged in; what was asked for that is forgotten. */
export async function loggedIn(
  closing: { close(): Promise<void> }[],
  respond?: Respond,
  changes: Changes = {},
): Promise<{ oneform: FakeOneForm; browser: Browser }> {
  const oneform = await fakeOneForm(respond);
  closing.push(oneform);
  const browser = await openBrowser(gatewayOptions(oneform.url, changes));
  closing.push(browser);
  await browser.logIn();
  oneform.asked.length = 0;
  return { oneform, browser };
}
