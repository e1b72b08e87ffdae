/** Tables and maps out, in one part of the program that is fetched when the first is asked for. */
import type { ExportChoice } from '../ui/export-choice.ts';
import type { Workspace } from '../ui/workspace.ts';
import { allTables, tableOf } from './export-tables.ts';
import { saveTables } from './save-tables.ts';

export function exportFile(workspace: Workspace, { what, format, system }: ExportChoice): void {
  const { title } = workspace.store().plan();
  const form = { format, system, writtenAt: workspace.now() };
  if (format === 'xlsx') {
    saveTables(title, allTables(workspace), form);
    return;
  }
  const table = tableOf(workspace, what);
  saveTables(`${title} ${table.title}`, [table], form);
}
