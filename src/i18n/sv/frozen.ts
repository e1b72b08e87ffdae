export const frozenSv = {
  'frozen.title': '{{ title }} – fryst för beslut',
  'frozen.lead':
    'Fryst för beslut med Zonplan. Sidan kan läsas men inte ändras: plan, data och tal ligger i filen, och kontrollsumman sist räknas på dem.',
  'frozen.play': 'Spela presentationen',
  'frozen.playHelp': 'Pilar, mellanslag eller klickare byter scen. Esc går tillbaka hit.',
  'frozen.parts': 'Delarnas egna kontrollsummor, för den som söker en skillnad:',
  'frozen.freeze': 'Frys för beslut',
  'frozen.help':
    'Gör en fil som håller plan, data, tal och kontrollsumma. Den öppnas i vilken webbläsare som helst, utan nät. Samma summa står sist i bilagan: spara båda i ärendet.',
  'frozen.done': 'Beslutet är fryst. Kontrollsumma {{ checksum }}.',
  'frozen.checksum': 'Kontrollsumma',
};
