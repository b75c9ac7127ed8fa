import { foldText } from '../../base/text/fold-text.ts';

/** Places that correspondents file from; a line that begins with any other word is taken for text. */
const PLACES = `
Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Aden, Aleppo, Alexandria, Algiers, Amman, Amsterdam,
Ankara, Athens, Baghdad, Baku, Bangkok, Barcelona, Basra, Beijing, Beirut, Belgrade, Benghazi, Berlin,
Bern, Bogota, Brasilia, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Caracas, Casablanca,
Chicago, Colombo, Copenhagen, Dakar, Damascus, Delhi, Dhaka, Djibouti, Doha, Dubai, Dublin, Erbil,
Frankfurt, Gaza, Gaza City, Geneva, Hanoi, Havana, Helsinki, Hong Kong, Islamabad, Istanbul, Jakarta,
Jeddah, Jerusalem, Johannesburg, Kabul, Karachi, Kathmandu, Khartoum, Kigali, Kinshasa, Kuala Lumpur,
Kuwait City, Kyiv, Lagos, Lima, Lisbon, London, Los Angeles, Luanda, Luxembourg, Madrid, Manama, Manila,
Mexico City, Milan, Minsk, Mogadishu, Moscow, Mosul, Mumbai, Munich, Muscat, Nairobi, New Delhi,
New York, Nicosia, Nouakchott, Oslo, Ottawa, Paris, Port Sudan, Prague, Pretoria, Pyongyang, Rabat,
Ramallah, Riga, Rio de Janeiro, Riyadh, Rome, San Francisco, Sanaa, Santiago, Sao Paulo, Sarajevo,
Seoul, Shanghai, Singapore, Sofia, Stockholm, Strasbourg, Sydney, Taipei, Tallinn, Tehran, Tel Aviv,
The Hague, Tokyo, Toronto, Tripoli, Tunis, United Nations, Vatican City, Vienna, Vilnius, Warsaw,
Washington, Yerevan, Zurich,
أبوظبي, أنقرة, إسطنبول, أثينا, أربيل, أديس أبابا, الإسكندرية, البصرة, الجزائر, الخرطوم, الدار البيضاء,
الدوحة, الرباط, الرياض, القاهرة, القدس, الكويت, المنامة, الموصل, أمستردام, باريس, بروكسل, برلين, بغداد,
بكين, بنغازي, بيروت, بورتسودان, تل أبيب, تونس, جدة, جنيف, حلب, دبي, دمشق, رام الله, روما, صنعاء, طرابلس,
طهران, طوكيو, عدن, عمان, عمّان, غزة, فيينا, كابل, كييف, لندن, مدريد, مسقط, مقديشو, مكة, موسكو, نواكشوط,
نيروبي, نيقوسيا, نيودلهي, نيويورك, واشنطن`;

const known = new Set(PLACES.split(/,\s+/).map((name) => foldText(name.trim())));

/** Says whether a text is one of the places that stories are filed from, or two of them. */
export function isFilingPlace(text: string): boolean {
  const places = text.split(/\s*(?:\/|،|\s[-–]\s)\s*/u);
  return places.length <= 2 && places.every((place) => known.has(foldText(place)));
}
