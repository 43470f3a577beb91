/** What the patient list shows when it opens, as one SELECT: the newest 50 people with their latest enrollment. */
export const PATIENT_LIST = `
  SELECT p.id, p.family_name || ', ' || p.given_name AS name, p.medical_record_number, p.birth_date::text,
         e.status, e.program_name
    FROM patient p
    LEFT JOIN LATERAL (
      SELECT e.status, g.name AS program_name FROM enrollment e
        JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
       WHERE e.organization_id = p.organization_id AND e.patient_id = p.id
       ORDER BY e.starts_on DESC LIMIT 1) e ON true
   WHERE p.organization_id = $1
   ORDER BY p.created_at DESC, p.id DESC LIMIT 50`;
