import type { Locator } from 'playwright-core';
import type { TextKey } from '../../../src/i18n/translator.ts';
import { eventually } from './eventually.ts';
import type { GivenFile, Planner } from './planner.ts';
import { words } from './planner-words.ts';

/** The dialog with all plans, opened where it is not open. */
export async function plansDialog(planner: Planner): Promise<Locator> {
  const dialog = planner.dialog('plans.title');
  if ((await dialog.count()) === 0) await planner.commands('command.plans');
  await dialog.waitFor();
  return dialog;
}

export async function closesDialog(planner: Planner, dialog: Locator): Promise<void> {
  await planner.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Titles in the dialog, as they stand. */
export async function planTitles(dialog: Locator): Promise<string[]> {
  return await dialog.locator('.plan-table__name').allTextContents();
}

export async function choosesInPlanMenu(planner: Planner, title: string, item: TextKey): Promise<void> {
  const dialog = await plansDialog(planner);
  await dialog.getByRole('button', { name: words('plans.actionsFor', { title }), exact: true }).click();
  await dialog.getByRole('menuitem', { name: words(item), exact: true }).click();
}

/** The name of the open plan, in the bar at the top. */
export async function seesPlan(planner: Planner, title: string): Promise<void> {
  await planner.button('plan.menu', { title }).waitFor();
}

export async function opensFile(planner: Planner, file: GivenFile): Promise<void> {
  await planner.givesFile(file, () => planner.page.keyboard.press('Control+O'));
}

export async function mergesFile(planner: Planner, file: GivenFile): Promise<void> {
  await planner.givesFile(file, () => planner.commands('command.mergeFile'));
}

/** Waits for a message and returns its text. */
export async function seesMessage(planner: Planner, part: string): Promise<string> {
  const notices = planner.page.getByRole('region', { name: words('shell.notices') });
  return await eventually(`a message says: ${part}`, async () => {
    const texts = await notices.locator('.notice p').allTextContents();
    return texts.find((text) => text.includes(part));
  });
}

export async function dismissesMessages(planner: Planner): Promise<void> {
  const dismiss = planner.page.getByRole('button', { name: words('notice.dismiss'), exact: true });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/** A zone by its corners, typed: latitude first. */
export async function typesZone(planner: Planner, corners: string): Promise<void> {
  await planner.commands('command.zoneFromCoordinates');
  await planner.field('corners.label').fill(corners);
  await planner.button('corners.make').click();
  await planner.dialog('corners.titleNew').waitFor({ state: 'detached' });
}
