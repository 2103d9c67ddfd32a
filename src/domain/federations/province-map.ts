// Which province of the 34-scheme each province of the 63-scheme belongs to, by code.

// Resolution 202/2025/QH15. Seven codes are used again under another name (91: Kiên Giang, then An Giang), so neither a
// bare code nor a bare name is a key without its scheme.
export const PROVINCE_34_OF_63: { readonly [code63: string]: string } = {
  "01": "01", // Hà Nội → Hà Nội
  "02": "08", // Hà Giang → Tuyên Quang
  "04": "04", // Cao Bằng → Cao Bằng
  "06": "19", // Bắc Kạn → Thái Nguyên
  "08": "08", // Tuyên Quang → Tuyên Quang
  "10": "15", // Lào Cai → Lào Cai
  "11": "11", // Điện Biên → Điện Biên
  "12": "12", // Lai Châu → Lai Châu
  "14": "14", // Sơn La → Sơn La
  "15": "15", // Yên Bái → Lào Cai
  "17": "25", // Hòa Bình → Phú Thọ
  "19": "19", // Thái Nguyên → Thái Nguyên
  "20": "20", // Lạng Sơn → Lạng Sơn
  "22": "22", // Quảng Ninh → Quảng Ninh
  "24": "24", // Bắc Giang → Bắc Ninh
  "25": "25", // Phú Thọ → Phú Thọ
  "26": "25", // Vĩnh Phúc → Phú Thọ
  "27": "24", // Bắc Ninh → Bắc Ninh
  "30": "31", // Hải Dương → Hải Phòng
  "31": "31", // Hải Phòng → Hải Phòng
  "33": "33", // Hưng Yên → Hưng Yên
  "34": "33", // Thái Bình → Hưng Yên
  "35": "37", // Hà Nam → Ninh Bình
  "36": "37", // Nam Định → Ninh Bình
  "37": "37", // Ninh Bình → Ninh Bình
  "38": "38", // Thanh Hóa → Thanh Hóa
  "40": "40", // Nghệ An → Nghệ An
  "42": "42", // Hà Tĩnh → Hà Tĩnh
  "44": "44", // Quảng Bình → Quảng Trị
  "45": "44", // Quảng Trị → Quảng Trị
  "46": "46", // Thừa Thiên Huế → Huế
  "48": "48", // Đà Nẵng → Đà Nẵng
  "49": "48", // Quảng Nam → Đà Nẵng
  "51": "51", // Quảng Ngãi → Quảng Ngãi
  "52": "52", // Bình Định → Gia Lai
  "54": "66", // Phú Yên → Đắk Lắk
  "56": "56", // Khánh Hòa → Khánh Hòa
  "58": "56", // Ninh Thuận → Khánh Hòa
  "60": "68", // Bình Thuận → Lâm Đồng
  "62": "51", // Kon Tum → Quảng Ngãi
  "64": "52", // Gia Lai → Gia Lai
  "66": "66", // Đắk Lắk → Đắk Lắk
  "67": "68", // Đắk Nông → Lâm Đồng
  "68": "68", // Lâm Đồng → Lâm Đồng
  "70": "75", // Bình Phước → Đồng Nai
  "72": "80", // Tây Ninh → Tây Ninh
  "74": "79", // Bình Dương → Hồ Chí Minh
  "75": "75", // Đồng Nai → Đồng Nai
  "77": "79", // Bà Rịa - Vũng Tàu → Hồ Chí Minh
  "79": "79", // Hồ Chí Minh → Hồ Chí Minh
  "80": "80", // Long An → Tây Ninh
  "82": "82", // Tiền Giang → Đồng Tháp
  "83": "86", // Bến Tre → Vĩnh Long
  "84": "86", // Trà Vinh → Vĩnh Long
  "86": "86", // Vĩnh Long → Vĩnh Long
  "87": "82", // Đồng Tháp → Đồng Tháp
  "89": "91", // An Giang → An Giang
  "91": "91", // Kiên Giang → An Giang
  "92": "92", // Cần Thơ → Cần Thơ
  "93": "92", // Hậu Giang → Cần Thơ
  "94": "92", // Sóc Trăng → Cần Thơ
  "95": "96", // Bạc Liêu → Cà Mau
  "96": "96", // Cà Mau → Cà Mau
};
