export const describe = (region: string): string => `orders of ${region}`;
