/** What the year bar says, which is there with the first map. */
export const yearBarEn = {
  'budget.over': 'over-planned',
  'budget.noAllocation': 'no allocation',
  'budget.newLineTitle': 'New budget line',
  'allocation.state.preliminary': 'preliminary',
  'allocation.state.applied': 'applied for',
  'allocation.state.decided': 'decided',
  'allocation.state.paid': 'paid',
  'allocation.state.spent': 'spent',
  'allocation.state.repaid': 'repaid',
  'yearBar.title': 'State grant by year',
  'yearBar.left': 'left',
  'yearBar.legendPlanned': 'planned',
  'yearBar.legendAllocated': 'left of allocated',
  'yearBar.legendGhost': 'not counted',
  'yearBar.ghosts': '. Known, but not counted: {{ list }}',
  'yearBar.carried': '. Carried over from the year before: {{ amount }}',
  'yearBar.legendOver': 'over-planned',
  'yearBar.nameLeft': '{{ year }}: {{ allocated }} allocated, {{ state }}; {{ planned }} planned; left {{ left }}',
  'yearBar.nameOver':
    '{{ year }}: {{ allocated }} allocated, {{ state }}; {{ planned }} planned; over-planned {{ over }}',
};
