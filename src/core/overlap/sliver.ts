/** Common ground up to this is what two borders drawn along each other leave: a sliver, told apart from overlap, m². */
export const SLIVER_M2 = 1;
