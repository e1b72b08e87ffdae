import { parseAmountField } from '../../core/plan/document-schema.ts';
import type { FieldValue } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Translate } from '../../i18n/translator.ts';
import { isTextKey } from '../../i18n/translator.ts';
import type { ThingCounts } from '../plan-actions.ts';

/** Which thing of the plan is meant, by its name where it has one. */
export function entityText(t: Translate, plan: Plan, collection: string, id: string): string {
  switch (collection) {
    case 'zones': {
      const name = plan.zones.find((zone) => zone.id === id)?.name ?? '';
      return name === '' ? t('entity.zoneUnnamed') : t('entity.zone', { name });
    }
    case 'budgetLines': {
      const name = plan.budgetLines.find((line) => line.id === id)?.title ?? '';
      return name === '' ? t('entity.lineUnnamed') : t('entity.line', { name });
    }
    case 'allocationEvents':
      return t('entity.allocation');
    case 'transfers':
      return t('entity.transfer');
    case 'scenes': {
      const name = plan.scenes.find((scene) => scene.id === id)?.title ?? '';
      return t('entity.scene', { name });
    }
    case 'scenarios': {
      const name = plan.scenarios.find((scenario) => scenario.id === id)?.name ?? '';
      return t('entity.scenario', { name });
    }
    case 'importedIndicators': {
      const name = plan.importedIndicators.find((indicator) => indicator.id === id)?.name ?? '';
      return t('entity.importedIndicator', { name });
    }
    case 'borders':
      return t('entity.borders', { division: id });
    case 'purposes':
      return t('entity.purpose');
    case 'bodies':
      return t('entity.body');
    case 'companies':
      return t('entity.company', { name: plan.companies.find((company) => company.id === id)?.name ?? '' });
    case 'holdings':
      return t('entity.holding', { name: plan.holdings.find((holding) => holding.id === id)?.name ?? '' });
    case 'reviewAnswers':
      return t('entity.reviewAnswer');
    case 'reviewedShapes':
      return t('entity.reviewedShape');
    case 'meta':
      return t('entity.plan');
    default:
      return t('entity.unknown');
  }
}

/** A field in words; one that nobody has a word for is shown by its own name. */
export function fieldText(t: Translate, field: string): string {
  const cell = parseAmountField(field);
  if (cell !== null) {
    const { year, financier, costType } = cell;
    const words = { year, financier: t(`budget.financier.${financier}`), costType: t(`budget.costType.${costType}`) };
    return t('field.amountIn', { cell: t('budget.amountCell', words) });
  }
  const key = `field.${field}`;
  return isTextKey(key) ? t(key) : field;
}

/** "2 zoner, 1 budgetrad och 3 ändamål". */
export function thingsText(t: Translate, language: 'sv' | 'en', counts: ThingCounts): string {
  const words = [...counts].map(([collection, count]) =>
    t(`merge.count.${collection}.${count === 1 ? 'one' : 'other'}`, { count }),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

export interface ValueWords {
  readonly t: Translate;
  readonly kronor: (amountSek: number) => string;
  readonly place: (value: FieldValue) => string;
  readonly purpose: (id: string) => string;
  readonly body: (id: string) => string;
}

/** The value of a field as a person would say it, so that two can be compared. */
export function valueText(words: ValueWords, collection: string, field: string, value: FieldValue): string {
  const { t } = words;
  if (field === 'deletedAt') return value === null ? t('value.kept') : t('value.removed');
  if (field === 'struckAt') return value === null ? t('value.no') : t('value.yes');
  if (value === null || value === '') return t('value.none');
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') return numberText(words, field, value);
  if (field === 'shape') return shapeText(t, value);
  if (field === 'place') return words.place(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'purpose') return words.purpose(value);
  if (field === 'body') return words.body(value);
  const statusKey = statusTextKey(collection, field, value);
  return isTextKey(statusKey) ? t(statusKey) : value;
}

function numberText({ t, kronor }: ValueWords, field: string, value: number): string {
  if (field === 'amountSek' || parseAmountField(field) !== null) return kronor(value);
  return field === 'colour' ? t('value.colour', { number: value + 1 }) : String(value);
}

function statusTextKey(collection: string, field: string, value: string): string {
  if (field === 'state') return `allocation.state.${value}`;
  if (field !== 'status') return '';
  return collection === 'zones' ? `zones.status.${value}` : `budget.status.${value}`;
}

/** Corners are counted without the closing one, which repeats the first. */
function shapeText(t: Translate, shape: FieldValue): string {
  if (typeof shape !== 'object' || shape === null || Array.isArray(shape)) return t('value.none');
  const { codes, polygons } = shape as { readonly codes?: FieldValue; readonly polygons?: FieldValue };
  if (Array.isArray(codes)) return t('value.shapeAreas', { count: codes.length });
  const rings = Array.isArray(polygons) ? polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon : [])) : [];
  const count = rings.reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length - 1 : 0), 0);
  return t('value.shapeDrawn', { count });
}
