/** On every map, and the same in Swedish and English. */
export const MAP_SIGNS = { north: 'N', metres: 'm', kilometres: 'km' } as const;
