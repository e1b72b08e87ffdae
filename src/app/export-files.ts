/** Tables and maps out, in one part of the program that is fetched when the first is asked for. */
import type { ExportLosses } from '../core/export/export-losses.ts';
import type { ExportChoice } from '../ui/export-choice.ts';
import type { Workspace } from '../ui/workspace.ts';
import { allTables, tableOf } from './export-tables.ts';
import { saveTables } from './save-tables.ts';

export function exportFile(workspace: Workspace, { what, format, system }: ExportChoice): ExportLosses {
  const { title } = workspace.store().plan();
  const form = { format, system, writtenAt: workspace.now() };
  if (format === 'xlsx') {
    return saveTables(title, allTables(workspace), form);
  }
  const table = tableOf(workspace, what);
  return saveTables(`${title} ${table.title}`, [table], form);
}
