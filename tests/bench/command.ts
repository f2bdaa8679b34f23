export const benchCommand = async (_: { lines: number; rounds: number }): Promise<boolean> => false
