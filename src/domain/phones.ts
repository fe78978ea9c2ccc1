/** What we use of the library that reads phone numbers; a script of its own, loaded when a number is first read. */
export { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
