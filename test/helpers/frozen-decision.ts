import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decisionPage } from '../../src/cli/report/decision-page.ts';
import { payloadText } from '../../src/core/decision/decision-payload.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { fixedTranslate } from '../../src/i18n/fixed-translate.ts';
import { swedish } from '../../src/i18n/sv/swedish.ts';
import { readReferenceFiles } from '../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../src/io/catalog/read-folder-text.ts';
import { decisionContent, decisionPayload } from '../../src/io/decision/decision-content.ts';
import { writePlanFile } from '../../src/io/plan-file/write-plan-file.ts';

const SRC = new URL('../../src/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, SRC), 'utf8');

/** A plan over the shipped data, frozen in Swedish. */
export async function frozenDecision(plan: Plan): Promise<string> {
  const readText = readFolderText(fileURLToPath(new URL('../../public/geo', import.meta.url)));
  const encoder = new TextEncoder();
  const files = await readReferenceFiles(async (file) => {
    const text = await readText(file);
    return text.ok ? { ok: true, value: { text: text.value, bytes: encoder.encode(text.value) } } : text;
  });
  if (!files.ok) throw new Error(JSON.stringify(files.problem));
  const planText = writePlanFile(plan);
  const content = await decisionContent(planText, files.value);
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  const { start } = files.value.catalog;
  const classes = { method: 'quantile', classCount: 5, manualBreaks: [] } as const;
  const options = { view: { ...start, classes }, language: 'sv' } as const;
  const payload = decisionPayload(planText, files.value, content.value, options);
  const assets = {
    style: `${read('styles/print.css')}${read('paper/frozen/frozen-style.css')}`,
    script: read('paper/frozen/frozen-player.mjs'),
  };
  return decisionPage(payloadText(payload), payload, content.value, assets, fixedTranslate(swedish));
}
