/** What the year bar says, which is there with the first map. */
export const yearBarSv = {
  'budget.over': 'överplanerat',
  'budget.noAllocation': 'ingen tilldelning',
  'budget.newLineTitle': 'Ny budgetrad',
  'allocation.state.preliminary': 'preliminär',
  'allocation.state.applied': 'sökt',
  'allocation.state.decided': 'beslutad',
  'allocation.state.paid': 'utbetald',
  'allocation.state.spent': 'förbrukad',
  'allocation.state.repaid': 'återbetald',
  'yearBar.title': 'Statsbidrag per år',
  'yearBar.left': 'kvar',
  'yearBar.legendPlanned': 'planerat',
  'yearBar.legendAllocated': 'kvar av tilldelat',
  'yearBar.legendGhost': 'räknas inte',
  'yearBar.ghosts': '. Känt, men räknas inte: {{ list }}',
  'yearBar.carried': '. Överfört från året före: {{ amount }}',
  'yearBar.legendOver': 'överplanerat',
  'yearBar.nameLeft': '{{ year }}: {{ allocated }} tilldelat, {{ state }}; {{ planned }} planerat; kvar {{ left }}',
  'yearBar.nameOver':
    '{{ year }}: {{ allocated }} tilldelat, {{ state }}; {{ planned }} planerat; överplanerat {{ over }}',
};
