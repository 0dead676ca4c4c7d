import type { ReaderWords } from "../../conversation/reader-words.js";

/** The reader page in Kazakh. */
export const KAZAKH_READER_WORDS: ReaderWords = {
  skipToText: "Мәтінге өту",
  languages: "Беттің тілі",
  otherAddresses: "Басқа үндеулер",
  search: "Мәтіннен іздеу",
  sentencesFound: "Табылған сөйлем саны:",
  nothingFound: "Мәтінде бұған ұқсас сөйлем жоқ.",
  searchNeedsScript: "Іздеу үшін JavaScript қажет, қалғаны онсыз да жұмыс істейді.",
  paragraph: (number) => `${number}-абзац`,
  sentence: (paragraph, number) => `${paragraph}-абзац, ${number}-сөйлем`,
  numbers:
    "Сөйлемнің алдындағы сан – сол сөйлемге сілтеме: ¶10 s2 дегеніміз – 10-абзацтың 2-сөйлемі.",
  glosses:
    "Аудармалар бейресми: оларды тілдік модель жасаған, ешбір аудармашы тексермеген. Дәйексөз ретінде тек түпнұсқа мәтінді алыңыз.",
  source: ({ source }) => `Дереккөзі: ${source}`,
  checksum: "Мәтіннің SHA-256 мәні",
};
