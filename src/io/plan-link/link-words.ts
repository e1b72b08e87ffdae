/**
 * What nearly every plan says, so that a link need not: the preset dictionary of its DEFLATE (RFC 1950 § 2.2). Part of the
 * format: a letter changed here makes old links unreadable, so a better one goes with a new version. Commonest last.
 */
export const LINK_WORDS = [
  '"goal":{"text":"","indicator":"","measure":"","baseline":,"target":},"startDate":"20","endDate":"20-12-31"',
  '"decisionReference":"","decisionYears":{"firstYear":20,"lastYear":20},"carryOverSek":,"struckAt":"20"',
  '{"id":"","from":"","to":"","year":20,"financier":"","costType":"","amountSek":,"reason":"","decision":"","recordedAt":"20"}',
  '"state":"preliminary","applied","decided","paid","spent","repaid","source":"","date":"20-01-01","recordedAt":"202T0:0.000Z"',
  '"frames":[{"year":20,"amountSek":0}],"fallOrder":"priority","commitment","lastLine":"","coFinancing":"","orderKey":"a0"',
  '{"id":"","title":"","text":"","notes":"","indicator":"","division":"deso","year":20,"view":{"west":15.,"south":59.,"east":15.,"north":59.},"zones":null,"figure":{"kind":"indicator","indicator":"","of":"municipality","zone":null},"orderKey":"a"}',
  '"figure":{"kind":"money","measure":"planned","left","year":null},"per-resident","of":"zones","zones":[""],"view":null',
  '"purposes":[{"id":"","name":"","removed":true}],"bodies":[{"id":"","name":"","removed":false}],"scenes":[],"scenarios":[],',
  '"priority":3,"commitment":"agreement","employed","promise","partners":"","maximumGrantPercent":80,"priceIndex":',
  '"matter":{"caseNumber":"Ks ","officer":"","date":"2026-"},"use-early-support","use-crime-prevention","use-safety"',
  '["own-funding","staff","premises","services","materials","other","company","forecast","outcome","ongoing","completed",',
  '],"allocation":[],"transfers":[],"purposes":[],"bodies":[]},"view":{"task":"zones","areas","budget","reach","present","indicator":"low_econ_std_pct_2024","division":"deso","year":2026,"box":[15.,59.],"need":{"preset":"","method":"z-score","missingRule":"complete","components":[{"indicator":"","weight":10},{"indicator":"',
  '{"plan":{"format":"zonplan","version":1,"title":"","isSample":false,"municipality":"","dataHash":"","settings":{"firstYear":2018,"lastYear":2027},"zones":[',
  '{"id":"","name":"","geometry":{"type":"MultiPolygon","type":"Polygon","coordinates":[[[15.1,59.2],[15.2,59.3]]]},"colour":1,"purpose":null,"note":"","status":"proposed","decided","draft","orderKey":"a',
  '{"id":"","name":"","areas":{"division":"regso","division":"deso","version":"2025","codes":["",""]},"colour":0,"purpose":null,"note":"","status":"proposed","orderKey":"a1"},',
  '"budgetLines":[{"id":"","title":"","purpose":null,"body":null,"status":"proposed","note":"","place":{"kind":"municipality-wide"},"orderKey":"a0","unplacedWeight":1,',
  '{"id":"","title":"","purpose":"","body":"kommunstyrelsen","status":"proposed","note":"","place":{"kind":"zones","weights":[{"zone":"","weight":1},{"zone":"","weight":2}]},"orderKey":"a1","runs":[["own-funding","unallocated","budget",20',
  ',000000,500000,100000,0000]],["state-grant","unallocated","budget",20,[000,]]]},{"id":"',
].join('');
