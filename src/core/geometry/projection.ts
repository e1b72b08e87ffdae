import type { LonLat } from './lon-lat.ts';

/** Easting, northing in metres, SWEREF 99 TM (EPSG:3006). */
export type PlanePoint = readonly [easting: number, northing: number];

/*
 * SWEREF 99 TM: Gauss conformal projection (transverse Mercator) of the GRS 80 ellipsoid.
 * Formulas: Lantmäteriet, "Gauss Conformal Projection (Transverse Mercator), Krüger's Formulas", with two changes that
 * leave Krüger's series as the only truncation: the conformal latitude is taken in closed form rather than by the
 * series A–D, and its inverse by Newton's method rather than by A*–D* (C. Karney, "Transverse Mercator with an accuracy
 * of a few nanometers", 2011, eqs. 7–9 and 19–21). Krüger's series to n⁴ leaves about 0.1 µm in Sweden.
 */
const SEMI_MAJOR_AXIS_M = 6378137;
const FLATTENING = 1 / 298.257222101;
const CENTRAL_MERIDIAN_DEGREES = 15;
const SCALE_ON_CENTRAL_MERIDIAN = 0.9996;
const FALSE_EASTING_M = 500000;

/** Beyond this the projection runs off to infinity; a shape that far away is held at the rim, so that it stays finite. */
const FARTHEST_FROM_MERIDIAN_DEGREES = 80;

const RADIANS = Math.PI / 180;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
/** Powers of the third flattening n = f / (2 − f). */
const N1 = FLATTENING / (2 - FLATTENING);
const N2 = N1 * N1;
const N3 = N2 * N1;
const N4 = N3 * N1;
const SCALED_RADIUS_M = ((SCALE_ON_CENTRAL_MERIDIAN * SEMI_MAJOR_AXIS_M) / (1 + N1)) * (1 + N2 / 4 + N4 / 64);

const BETA_1 = N1 / 2 - (2 * N2) / 3 + (5 * N3) / 16 + (41 * N4) / 180;
const BETA_2 = (13 * N2) / 48 - (3 * N3) / 5 + (557 * N4) / 1440;
const BETA_3 = (61 * N3) / 240 - (103 * N4) / 140;
const BETA_4 = (49561 * N4) / 161280;

const DELTA_1 = N1 / 2 - (2 * N2) / 3 + (37 * N3) / 96 - N4 / 360;
const DELTA_2 = N2 / 48 + N3 / 15 - (437 * N4) / 1440;
const DELTA_3 = (17 * N3) / 480 - (37 * N4) / 840;
const DELTA_4 = (4397 * N4) / 161280;

/** Σ cⱼ·sin(2jξ)cosh(2jη) and Σ cⱼ·cos(2jξ)sinh(2jη), j = 1…4: the parts of Σ cⱼ·sin(2jζ) at ζ = ξ + iη. */
function kruegerSeries(xi: number, eta: number, c1: number, c2: number, c3: number, c4: number): [number, number] {
  const sine = Math.sin(2 * xi);
  const cosine = Math.cos(2 * xi);
  const sinh = Math.sinh(2 * eta);
  const cosh = Math.cosh(2 * eta);
  const sine2 = 2 * sine * cosine;
  const cosine2 = 1 - 2 * sine * sine;
  const sinh2 = 2 * sinh * cosh;
  const cosh2 = 1 + 2 * sinh * sinh;
  const sine3 = sine2 * cosine + cosine2 * sine;
  const cosine3 = cosine2 * cosine - sine2 * sine;
  const sinh3 = sinh2 * cosh + cosh2 * sinh;
  const cosh3 = cosh2 * cosh + sinh2 * sinh;
  const sine4 = 2 * sine2 * cosine2;
  const cosine4 = 1 - 2 * sine2 * sine2;
  const sinh4 = 2 * sinh2 * cosh2;
  const cosh4 = 1 + 2 * sinh2 * sinh2;
  return [
    c1 * sine * cosh + c2 * sine2 * cosh2 + c3 * sine3 * cosh3 + c4 * sine4 * cosh4,
    c1 * cosine * sinh + c2 * cosine2 * sinh2 + c3 * cosine3 * sinh3 + c4 * cosine4 * sinh4,
  ];
}

/** tan of the conformal latitude χ of a point whose geodetic latitude has the given sine. */
function conformalTangent(sineOfLatitude: number): number {
  return Math.sinh(Math.atanh(sineOfLatitude) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sineOfLatitude));
}

/** WGS84 / SWEREF 99 longitude and latitude (degrees) to SWEREF 99 TM (metres). */
export function projectPoint(position: LonLat): PlanePoint {
  const fromMeridian = position[0] - CENTRAL_MERIDIAN_DEGREES;
  const held = Math.max(-FARTHEST_FROM_MERIDIAN_DEGREES, Math.min(FARTHEST_FROM_MERIDIAN_DEGREES, fromMeridian));
  const lambda = held * RADIANS;
  const tangent = conformalTangent(Math.sin(position[1] * RADIANS));
  const cosine = Math.cos(lambda);
  const xi = Math.atan2(tangent, cosine);
  const eta = Math.asinh(Math.sin(lambda) / Math.sqrt(tangent * tangent + cosine * cosine));
  const [xiTerms, etaTerms] = kruegerSeries(xi, eta, BETA_1, BETA_2, BETA_3, BETA_4);
  return [FALSE_EASTING_M + SCALED_RADIUS_M * (eta + etaTerms), SCALED_RADIUS_M * (xi + xiTerms)];
}

/** SWEREF 99 TM (metres) to WGS84 / SWEREF 99 longitude and latitude (degrees). */
export function unprojectPoint(point: PlanePoint): LonLat {
  const xiOnPlane = point[1] / SCALED_RADIUS_M;
  const etaOnPlane = (point[0] - FALSE_EASTING_M) / SCALED_RADIUS_M;
  const [xiTerms, etaTerms] = kruegerSeries(xiOnPlane, etaOnPlane, DELTA_1, DELTA_2, DELTA_3, DELTA_4);
  // The series is subtracted: δ are the coefficients of the inverse, with the sign of Lantmäteriet's text.
  const xi = xiOnPlane - xiTerms;
  const eta = etaOnPlane - etaTerms;
  const sinh = Math.sinh(eta);
  const tangentOfConformal = Math.sin(xi) / Math.hypot(sinh, Math.cos(xi));
  const longitude = CENTRAL_MERIDIAN_DEGREES + Math.atan2(sinh, Math.cos(xi)) / RADIANS;
  return [longitude, Math.atan(geodeticTangent(tangentOfConformal)) / RADIANS];
}

/** tan φ from tan χ by Newton's method: three steps reach the last digit anywhere on the ellipsoid. */
function geodeticTangent(tangentOfConformal: number): number {
  let tangent = tangentOfConformal / (1 - ECCENTRICITY_SQUARED);
  for (let step = 0; step < 3; step++) {
    const secant = Math.sqrt(1 + tangent * tangent);
    const reached = conformalTangent(tangent / secant);
    const slope =
      ((1 - ECCENTRICITY_SQUARED) * Math.sqrt(1 + reached * reached) * secant) /
      (1 + (1 - ECCENTRICITY_SQUARED) * tangent * tangent);
    tangent += (tangentOfConformal - reached) / slope;
  }
  return tangent;
}
