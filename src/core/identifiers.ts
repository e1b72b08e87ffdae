/** Ids are strings that must not be mixed up: the brand exists for the compiler only. */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type ZoneId = Branded<'ZoneId'>;
export type BudgetLineId = Branded<'BudgetLineId'>;
export type AllocationEventId = Branded<'AllocationEventId'>;
export type TransferId = Branded<'TransferId'>;
export type ScenarioId = Branded<'ScenarioId'>;
export type PurposeId = Branded<'PurposeId'>;
export type BodyId = Branded<'BodyId'>;
export type DivisionId = Branded<'DivisionId'>;
export type AreaCode = Branded<'AreaCode'>;
export type IndicatorId = Branded<'IndicatorId'>;
export type ColumnId = Branded<'ColumnId'>;
export type ImportedIndicatorId = Branded<'ImportedIndicatorId'>;
export type StorySceneId = Branded<'StorySceneId'>;
export type PlanId = Branded<'PlanId'>;
export type CompanyId = Branded<'CompanyId'>;
export type HoldingId = Branded<'HoldingId'>;
export type ReviewAnswerId = Branded<'ReviewAnswerId'>;
export type ReviewedShapeId = Branded<'ReviewedShapeId'>;

/** Turns text from a file or the platform's id source into an id; the caller has checked that it is not empty. */
export function asId<Id extends Branded<string>>(text: string): Id {
  return text as Id;
}
