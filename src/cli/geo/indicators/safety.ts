import type { Indicator, Provenance } from '../../../core/catalog/catalog.ts';
import { defineNotAggregable } from './define.ts';

const police: Provenance = {
  source: 'Polisen 2025',
  licence: 'Ej angiven av källan',
  tableId: null,
  caveats: [
    {
      sv: 'Polisens områden har egna gränser som inte följer DeSO. Det är polisens bedömning av platsen, inte ett mått på dem som bor där.',
      en: 'The police’s areas have borders of their own that do not follow DeSO. It is the police’s assessment of a place, no measure of its residents.',
    },
  ],
};

export const SAFETY_INDICATORS: readonly Indicator[] = [
  defineNotAggregable({
    id: 'police_area_share_pct_2025',
    name: { sv: 'Andel av ytan i polisens utsatta område', en: 'Share of surface in a police vulnerable area' },
    group: 'safety',
    year: 2025,
    unit: 'percent',
    direction: 'high-is-worse',
    why: {
      sv: 'Polisområdets egen gräns finns inte i underlaget: hur mycket av en zon som ligger inom det går inte att räkna fram.',
      en: 'The police area’s own border is not in the data: how much of a zone lies inside it cannot be computed.',
    },
    provenance: police,
  }),
  defineNotAggregable({
    id: 'police_area_class_2025',
    name: { sv: 'Polisens klassning av utsatt område', en: 'Police class of vulnerable area' },
    group: 'safety',
    year: 2025,
    unit: 'class',
    direction: 'high-is-worse',
    why: {
      sv: 'Klassen gäller polisens område: klasser kan inte räknas samman.',
      en: 'The class is of the police’s area: classes cannot be aggregated.',
    },
    categories: [
      { value: 1, name: { sv: 'Utsatt område', en: 'Vulnerable area' } },
      { value: 2, name: { sv: 'Särskilt utsatt område', en: 'Particularly vulnerable area' } },
    ],
    provenance: {
      ...police,
      caveats: [
        ...police.caveats,
        {
          sv: 'Där ingen del av området ligger i ett utsatt område är klassen ej tillämplig, inte okänd.',
          en: 'Where no part of the area lies in a vulnerable area the class is not applicable, not unknown.',
        },
      ],
    },
  }),
];
