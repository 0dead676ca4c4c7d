import type { ReaderWords } from "../../conversation/reader-words.js";

/** The reader page in Russian. */
export const RUSSIAN_READER_WORDS: ReaderWords = {
  skipToText: "К тексту",
  languages: "Язык страницы",
  otherAddresses: "Другие обращения",
  search: "Поиск по тексту",
  sentencesFound: "Найдено предложений:",
  nothingFound: "Ничего похожего в тексте нет.",
  searchNeedsScript: "Для поиска нужен JavaScript, всё остальное работает без него.",
  paragraph: (number) => `Абзац ${number}`,
  sentence: (paragraph, number) => `Абзац ${paragraph}, предложение ${number}`,
  numbers: "Номер перед предложением — ссылка на него: ¶10 s2 — это абзац 10, предложение 2.",
  glosses:
    "Переводы неофициальные: их сделала языковая модель, переводчик их не проверял. Подлинные слова — только в самом тексте.",
  source: ({ source }) => `Источник: ${source}`,
  checksum: "SHA-256 текста",
};
