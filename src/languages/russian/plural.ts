const rules = new Intl.PluralRules("ru");

/**
 * A count with its noun, in the forms after 1, after 2 to 4 and after 5.
 *
 * Example: `21, "запись", "записи", "записей"` gives `21 запись`; 3 gives `3 записи`, 11 `11 записей`
 */
export function counted(count: number, one: string, few: string, many = few): string {
  return `${count} ${{ one, few, many }[formOf(count)]}`;
}

function formOf(count: number): "one" | "few" | "many" {
  const form = rules.select(count);
  return form === "one" || form === "few" ? form : "many";
}
