//! What staff prove themselves with: a password, and a code that works once.

use domain::id::StaffId;
use domain::words::Timestamp;

use super::seal::{seal, unseal};
use super::{Error, Step, Store, TotpSecret};

impl Store {
    /// Keeps the password and the second factor of someone, in place of those they had. `used` is the step of
    /// the code they showed for it, which then does not work again.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn enrol(
        &self,
        staff: StaffId,
        password: &str,
        totp: &TotpSecret,
        used: Step,
    ) -> Result<(), Error> {
        let password = self.passwords.hash(password).await?;
        let sealed = seal(self.keys.text(), &place(staff), totp)?;
        self.database
            .run(async |connection| {
                sqlx::query(
                    "INSERT INTO credentials (staff, password, totp, used_step) VALUES ($1, $2, $3, $4) \
                     ON CONFLICT (staff) DO UPDATE SET password = excluded.password, totp = excluded.totp, \
                     used_step = excluded.used_step",
                )
                .bind(staff.to_string())
                .bind(password)
                .bind(sealed)
                .bind(used.0)
                .execute(connection)
                .await?;
                Ok(())
            })
            .await
    }

    /// Whether password and code are right, and the code was not used before. It takes as long when there is
    /// no such account, so that nobody learns who has one.
    ///
    /// # Errors
    ///
    /// [`Error`]: a fault of the machine.
    pub async fn check(
        &self,
        staff: Option<StaffId>,
        password: &str,
        code: &str,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let name = staff.map(|staff| staff.to_string()).unwrap_or_default();
        let row: Option<(String, String)> = self
            .database
            .run(async |connection| {
                let row = sqlx::query_as("SELECT password, totp FROM credentials WHERE staff = $1")
                    .bind(name)
                    .fetch_optional(connection)
                    .await?;
                Ok(row)
            })
            .await?;
        let hash = row.as_ref().map(|(hash, _)| hash.as_str());
        let right = self.passwords.matches(password, hash).await?;
        let (Some(staff), Some((_, sealed)), true) = (staff, row, right) else { return Ok(false) };
        match self.totp(staff, &sealed)?.step(code, now) {
            Some(step) => self.use_up(staff, step).await,
            None => Ok(false),
        }
    }

    /// Whether neither this step nor a later one was used before. Of two who come at once with the same code,
    /// one is let in.
    async fn use_up(&self, staff: StaffId, step: Step) -> Result<bool, Error> {
        self.database
            .run(async |connection| {
                let updated =
                    sqlx::query("UPDATE credentials SET used_step = $2 WHERE staff = $1 AND used_step < $2")
                        .bind(staff.to_string())
                        .bind(step.0)
                        .execute(connection)
                        .await?;
                Ok(updated.rows_affected() == 1)
            })
            .await
    }

    fn totp(&self, staff: StaffId, sealed: &str) -> Result<TotpSecret, Error> {
        unseal(self.keys.text(), &place(staff), sealed).ok_or(Error::CredentialSealed)
    }
}

fn place(staff: StaffId) -> String {
    format!("second factor of {staff}")
}
