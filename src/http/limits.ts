import express, { type RequestHandler } from 'express';
import { Problem } from './problem';

const ADDRESS_CHARACTERS = 4000;
/** The filter form with every box ticked sends 107, and the lists that fill it may grow. */
const QUERY_PARAMETERS = 200;
/** Two texts of 100,000 characters, of which each may take nine bytes in a form. */
const BODY_BYTES = 2 * 1024 * 1024;
const BODY_FIELDS = 200;

/** Bounds what one request may ask: its address, its parameters, its body and the fields of it. */
export function requestLimits(): RequestHandler[] {
  return [
    (req, _res, next) => {
      if (req.url.length > ADDRESS_CHARACTERS || req.url.split('&').length > QUERY_PARAMETERS) {
        throw new Problem(414, 'address too long');
      }
      next();
    },
    express.urlencoded({ extended: false, limit: BODY_BYTES, parameterLimit: BODY_FIELDS }),
  ];
}
