export const overlapsEn = {
  'merge.count.companies.one': '{{ count }} company',
  'merge.count.companies.other': '{{ count }} companies',
  'merge.count.holdings.one': '{{ count }} holding',
  'merge.count.holdings.other': '{{ count }} holdings',
  'merge.count.reviewAnswers.one': '{{ count }} answer about overlaps',
  'merge.count.reviewAnswers.other': '{{ count }} answers about overlaps',
  'merge.count.reviewedShapes.one': '{{ count }} piece of ground that was answered about',
  'merge.count.reviewedShapes.other': '{{ count }} pieces of ground that were answered about',
  'entity.company': 'the company “{{ name }}”',
  'entity.holding': 'the holding “{{ name }}”',
  'entity.reviewAnswer': 'an answer about an overlap',
  'entity.reviewedShape': 'a piece of ground that was answered about',
};
