/** Who may import whom: rooms and the rooms that each may import. */
export const layers: Readonly<Record<string, readonly string[]>>;
