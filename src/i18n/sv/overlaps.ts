export const overlapsSv = {
  'merge.count.companies.one': '{{ count }} bolag',
  'merge.count.companies.other': '{{ count }} bolag',
  'merge.count.holdings.one': '{{ count }} innehav',
  'merge.count.holdings.other': '{{ count }} innehav',
  'merge.count.reviewAnswers.one': '{{ count }} svar om överlapp',
  'merge.count.reviewAnswers.other': '{{ count }} svar om överlapp',
  'merge.count.reviewedShapes.one': '{{ count }} yta som svar gavs på',
  'merge.count.reviewedShapes.other': '{{ count }} ytor som svar gavs på',
  'entity.company': 'bolaget ”{{ name }}”',
  'entity.holding': 'innehavet ”{{ name }}”',
  'entity.reviewAnswer': 'ett svar om ett överlapp',
  'entity.reviewedShape': 'en yta som svar gavs på',
};
