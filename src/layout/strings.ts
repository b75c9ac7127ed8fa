/** The words of the interface: one place for every language that a page can speak. */
const en = {
  skip: 'Skip to the text',
  home: 'Front page',
  sections: 'Sections',
  archive: 'Archive',
  people: 'People',
  places: 'Places',
  organizations: 'Organisations',
  about: 'About',
  accessibility: 'Accessibility',
  search: 'Search',
  searchLabel: 'Search for a person, a place or a word',
  latest: 'Latest',
  published: 'Published',
  updated: 'Updated',
  minutes: (count: number) => (count === 1 ? '1 minute to read' : `${count} minutes to read`),
  by: 'By',
  photo: 'Photo',
  notReproduced: 'Photo not reproduced here',
  source: 'Source',
  original: 'Read the original',
  corrections: 'Corrections',
  inThisStory: 'In this story',
  alsoReported: 'Also reported by',
  neighbours: 'Earlier and later',
  previous: 'Earlier',
  next: 'Later',
  moreIn: (section: string) => `More in ${section}`,
  pages: 'Pages',
};

export type Strings = typeof en;

const ar: Strings = {
  skip: 'انتقل إلى النص',
  home: 'الصفحة الأولى',
  sections: 'الأقسام',
  archive: 'الأرشيف',
  people: 'أشخاص',
  places: 'أماكن',
  organizations: 'منظمات',
  about: 'عن الموقع',
  accessibility: 'إتاحة الوصول',
  search: 'بحث',
  searchLabel: 'ابحث عن شخص أو مكان أو كلمة',
  latest: 'الأحدث',
  published: 'نُشر',
  updated: 'حُدّث',
  minutes: (count) => (count === 1 ? 'دقيقة واحدة للقراءة' : `زمن القراءة بالدقائق: ${count}`),
  by: 'بقلم',
  photo: 'صورة',
  notReproduced: 'الصورة غير منشورة هنا',
  source: 'المصدر',
  original: 'اقرأ الأصل',
  corrections: 'تصويبات',
  inThisStory: 'في هذا الخبر',
  alsoReported: 'نشره أيضًا',
  neighbours: 'الأقدم والأحدث',
  previous: 'الأقدم',
  next: 'الأحدث',
  moreIn: (section) => `المزيد في ${section}`,
  pages: 'صفحات',
};

/** Gets the interface's words in a language; English where there is no translation. */
export function getStrings(lang: string): Strings {
  return lang.slice(0, 2) === 'ar' ? ar : en;
}
