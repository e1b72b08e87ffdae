import type { Locator } from 'playwright-core';
import { until } from './eventually.ts';
import type { Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** Opens the dialog that makes a link. */
export async function asksForLink(planner: Planner): Promise<Locator> {
  await planner.commands('command.share');
  const dialog = planner.dialog('share.title');
  await dialog.waitFor();
  return dialog;
}

/** The link that the dialog shows. */
export async function linkIn(dialog: Locator): Promise<string> {
  return await dialog.getByRole('textbox', { name: words('share.link') }).inputValue();
}

/** Goes to a link in the page that is open, as one does from its address bar: nothing is loaded again. */
export async function goesToFragment(planner: Planner, fragment: string): Promise<void> {
  await planner.page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** Waits for the dialog that says what a link holds, and returns what it says. */
export async function seesIncoming(planner: Planner): Promise<string> {
  const dialog = planner.dialog('share.incomingTitle');
  const said = dialog.locator('[data-incoming], [role="alert"]');
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

/** Waits until the address says nothing of a plan. */
export async function seesPlainAddress(planner: Planner): Promise<void> {
  await until(planner.page, 'the address has no fragment', () => location.hash === '' && !location.href.includes('#'));
}
