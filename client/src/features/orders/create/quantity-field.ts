/** The id of a line's quantity field: what is wrong with a line is mended there. */
export const quantityFieldId = (productId: string): string => `quantity-${productId}`;

export function focusQuantity(productId: string): void {
  document.getElementById(quantityFieldId(productId))?.focus();
}
