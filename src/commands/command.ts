/** Groups the palette and the shortcut list are divided into. */
export type CommandGroup = 'go' | 'plan' | 'zone' | 'map' | 'view';

/**
 * One thing the person can ask for. The one table of these, built in app/, feeds menus, the palette and shortcuts,
 * so that nothing can be done by mouse alone.
 */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** Dictionary key of its name. */
  readonly titleKey: string;
  /** For example 'Alt+1', 'Mod+Z' (Ctrl, Cmd on a Mac) or 'P'; a lone letter can be turned off by the person. */
  readonly shortcut: string | null;
  /** Read in a tracking scope: a button follows it. */
  enabled(): boolean;
  run(): void;
}

export type CommandTable = readonly Command[];
