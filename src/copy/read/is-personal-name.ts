import { isCommonWord } from '../../base/language/dictionary.ts';

/** Arabic has no capitals, so a name is known by its first word. */
const GIVEN_NAMES = `
محمد أحمد محمود علي حسن حسين عمر عثمان خالد سعيد سعد سعود فهد فيصل سلطان سلمان سليمان إبراهيم إسماعيل يوسف
يعقوب موسى عيسى داود زكريا يحيى مصطفى عبد عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالحميد عبدالهادي عبدالستار
طارق ياسر ياسين وليد وائل هشام هاني هيثم نبيل نزار ناصر نادر منير ماهر مازن لؤي كريم كمال قاسم فؤاد فادي غسان
عمرو عماد عصام عادل صلاح صالح شادي سمير سامي سامر زياد رياض رامي راشد خليل حمزة حازم جمال جابر ثائر بلال باسم
أيمن أنور أنس أمين أمير أكرم أشرف أسامة أدهم جورج إيلي بولا بيير جوزيف ميشال نقولا الياس إلياس غازي فراس
فاطمة مريم عائشة خديجة زينب سارة سلمى ليلى لينا منى مها نادية ندى نور هالة هبة هدى هند وفاء ياسمين رنا ريم رانيا
دينا داليا حنان جمانة أمل أسماء إيمان آية بثينة سوسن سناء سهى شيماء صفية عبير غادة كارولين كوليت نجلاء نسرين`;

const givenNames = new Set(GIVEN_NAMES.split(/\s+/));

/**
 * Says whether words that have the shape of a name can be nothing else: none of them is a common
 * English word, or an Arabic given name comes first. `Hamas Rejects Deal` is none, nor is `Mark Stone`.
 */
export function isPersonalName(name: string): boolean {
  const words = name.split(' ');
  if (/^\p{Script=Arabic}/u.test(name)) return givenNames.has(words[0] ?? '');
  return words.every((word) => !isCommonWord(word));
}
