import type { Indicator } from '../core/catalog/catalog.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlanFigures, RecordedZone } from '../core/decision/plan-figures.ts';
import type { RecordedFigure } from '../core/decision/recorded-figure.ts';
import type { IndicatorId, ZoneId } from '../core/identifiers.ts';
import { countingDivisionOf } from '../core/indicator/counting-division.ts';
import { indicatorOfYear } from '../core/indicator/indicator-years.ts';
import { nameOfNeed } from '../core/need/need-definition.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { SceneFigure, StoryScene } from '../core/plan/story-scene.ts';
import { approximately, figureText, isUncertain } from './figure-text.ts';
import type { NumberFormat } from './number-format.ts';
import type { Translate } from './translator.ts';

/** What a scene is worded from. The figures are those of the panels and of the report. */
export interface SceneSource {
  readonly plan: Plan;
  readonly reference: ReferenceData;
  readonly figures: PlanFigures;
  readonly language: 'sv' | 'en';
  readonly t: Translate;
  readonly format: NumberFormat;
}

/** The number shown large, and what it is. */
export interface SceneNumber {
  readonly value: string;
  readonly label: string;
  /** What it is compared with, or rests on; empty where there is nothing to add. */
  readonly beside: string;
}

/** The number of a scene as it stands now; null where it shows none, or what it is of is gone. */
export function sceneNumber(source: SceneSource, figure: SceneFigure | null): SceneNumber | null {
  if (figure === null) return null;
  switch (figure.kind) {
    case 'indicator':
      return indicatorNumber(source, figure);
    case 'money':
      return moneyNumber(source, figure.measure, figure.year);
    case 'per-resident':
      return perResidentNumber(source, figure.zone);
  }
}

/** The whole scene as sentences, to be read aloud, heard, or kept in the minutes. */
export function sceneInWords(source: SceneSource, scene: StoryScene, position: number): string {
  const { t, plan } = source;
  const number = sceneNumber(source, scene.figure);
  const zones = plan.zones.filter(({ id, status }) => status !== 'draft' && (scene.zones?.includes(id) ?? true));
  return [
    endedOnce(t('present.spoken.scene', { number: position + 1, count: plan.scenes.length, title: scene.title })),
    ...mapSentence(source, scene),
    ...(zones.length === 0 ? [] : [t('present.spoken.zones', { zones: zones.map(({ name }) => name).join(', ') })]),
    ...(number === null
      ? []
      : [t(number.beside === '' ? 'present.spoken.number' : 'present.spoken.numberBeside', { ...number })]),
    plainText(scene.text),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What the map shows, where the scene says so. */
function mapSentence({ t, reference, language }: SceneSource, scene: StoryScene): readonly string[] {
  const { catalog } = reference;
  if (scene.need !== null) return [t('present.spoken.need', { name: nameOfNeed(scene.need, catalog)[language] })];
  const indicator = catalog.indicators.find(({ id }) => id === scene.indicator);
  if (indicator === undefined) return [];
  const { year } = indicatorOfYear(indicator, scene.indicatorYear ?? indicator.year);
  return [t('present.spoken.map', { indicator: insideSentence(indicator, language), year })];
}

/** A heading that asks or calls needs no full stop. */
function endedOnce(sentence: string): string {
  return sentence.replace(/([.!?…])\.$/, '$1');
}

/** "låg ekonomisk standard", but "SFI" and what people have named themselves as they are. */
function insideSentence({ name, group }: Indicator, language: 'sv' | 'en'): string {
  const text = name[language];
  const isWord = group !== 'imported' && /^\p{Lu}\p{Ll}/u.test(text);
  return isWord ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** Without marks, each line a sentence. */
function plainText(text: string): string {
  return text
    .replaceAll('*', '')
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?…:]$/.test(line) ? line : `${line}.`))
    .join(' ');
}

function indicatorNumber(source: SceneSource, figure: Extract<SceneFigure, { kind: 'indicator' }>): SceneNumber | null {
  const { figures, reference, t, language, format, plan } = source;
  const indicator = reference.catalog.indicators.find(({ id }) => id === figure.indicator);
  if (indicator === undefined) return null;
  const whole = figureOf(figures.municipality, figure.indicator);
  const own = figure.of === 'municipality' ? whole : figureOf(figuresOf(source, figure.zone), figure.indicator);
  const subject =
    figure.of === 'municipality'
      ? reference.catalog.municipality.name
      : figure.of === 'zone'
        ? (plan.zones.find(({ id }) => id === figure.zone)?.name ?? null)
        : t('present.zonesTogether');
  if (own === null || subject === null) return null;
  const name = indicator.name[language];
  const wholeText = whole === null ? null : figureText(whole, indicator, format);
  return {
    value: figureText(own, indicator, format) ?? t(`reason.${own.reason ?? 'missing'}`),
    label: t('present.label', { name, year: indicator.year, subject }),
    beside:
      figure.of === 'municipality' || wholeText === null ? '' : t('present.besideMunicipality', { value: wholeText }),
  };
}

function moneyNumber(
  { figures, t, format }: SceneSource,
  measure: Extract<SceneFigure, { kind: 'money' }>['measure'],
  year: number | null,
): SceneNumber | null {
  const years = figures.years.filter((each) => year === null || each.year === year);
  if (years.length === 0) return null;
  const sum = (of: (each: (typeof years)[number]) => number): number => years.reduce((all, each) => all + of(each), 0);
  const allocated = sum(({ allocationSek }) => allocationSek);
  const when = year === null ? t('present.allYears') : t('present.inYear', { year });
  const ofAllocation = t('present.ofAllocation', { amount: format.millions(allocated) });
  switch (measure) {
    case 'allocated':
      return { value: format.millions(allocated), label: t('present.allocated', { when }), beside: '' };
    case 'planned':
      return {
        value: format.millions(sum(({ plannedSek }) => plannedSek)),
        label: t('present.planned', { when }),
        beside: ofAllocation,
      };
    case 'left':
      return {
        value: format.millions(sum(({ leftSek }) => leftSek)),
        label: t('present.left', { when }),
        beside: ofAllocation,
      };
    case 'all-financiers':
      return {
        value: format.millions(sum(({ plannedAllFinanciersSek }) => plannedAllFinanciersSek)),
        label: t('present.allFinanciers', { when }),
        beside: '',
      };
  }
}

function perResidentNumber(source: SceneSource, zone: ZoneId | null): SceneNumber | null {
  const { figures, plan, reference, t, format } = source;
  const { residents } = countingDivisionOf(reference);
  const people = figureOf(figuresOf(source, zone), residents);
  const chosen = figures.zones.filter(({ id }) => zone === null || id === zone);
  if (people?.value == null || people.value <= 0 || chosen.length === 0) return null;
  const sek = chosen.flatMap(({ money }) => money).reduce((sum, { amountSek }) => sum + amountSek, 0);
  const subject = plan.zones.find(({ id }) => id === zone)?.name ?? t('present.zonesTogether');
  return {
    value: approximately(format.kronor(Math.round(sek / people.value)), isUncertain(people, 0, format)),
    label: t('present.perResident', { subject }),
    beside: t('present.perResidentOf', { amount: format.millions(sek), residents: format.number(people.value) }),
  };
}

/** Of one zone, or of all together with each resident once. */
function figuresOf({ figures }: SceneSource, zone: ZoneId | null): readonly RecordedFigure[] {
  const only: RecordedZone | undefined = zone === null ? figures.zones[0] : figures.zones.find(({ id }) => id === zone);
  return (zone === null ? figures.union?.figures : undefined) ?? only?.figures ?? [];
}

function figureOf(figures: readonly RecordedFigure[], indicator: IndicatorId): RecordedFigure | null {
  return figures.find((figure) => figure.indicator === indicator) ?? null;
}
