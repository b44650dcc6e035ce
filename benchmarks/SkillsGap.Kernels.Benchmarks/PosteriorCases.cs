namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// Factorisation and update for people with 50 observations and 60 quantities, in double precision. Covariances are the unit matrix, which its
/// factor leaves as it is, so that no copy has to be made before each call; how long a call takes does not depend on the numbers.
/// </summary>
internal static class PosteriorCases
{
    private const int Observations = 50, Quantities = 60, Groups = 256;

    // Multiplications with a sum: Cholesky n³/6, its substitution of r n²/2, of each quantity's covariances n²/2, and two sums of n each.
    private const double StepsPerPerson =
        (Observations * Observations * Observations / 6.0) + ((1 + Quantities) * Observations * Observations / 2.0) + (2.0 * Quantities * Observations);

    public static IEnumerable<KernelCase> All
    {
        get
        {
            var name = $"Posterior, {Observations} observations × {Quantities} quantities";
            var people = GaussianPosterior.MostPeople<double>();
            // Two divisions or roots an observation are one for a thousand steps: nothing beside them.
            yield return Probe.Case<double, MultiplyAddStep>(name, "fused multiply-add");
            foreach (var threads in (int[])[1, 2])
            {
                Scratch[] scratch = [.. Enumerable.Range(0, threads).Select(_ => new Scratch(people))];
                yield return new(
                    name, $"ours, {people} people at once, {Groups * people} in all", CaseKind.Ours, threads, Groups * people * StepsPerPerson, 0,
                    () => Halves.Run(threads, (part, parts) => scratch[part].Run(Groups / parts)));
            }
        }
    }

    private sealed class Scratch
    {
        private readonly int people;
        private readonly Memory<double> covariances, residuals, cross, shifts, reductions;

        public Scratch(int people)
        {
            var n = GaussianPosterior.WholePanels(Observations);
            this.people = people;
            covariances = AlignedMemory.Of<double>(GaussianPosterior.CovariancePlaces(n) * people);
            for (var i = 0; i < n; i++) covariances.Span.Slice(GaussianPosterior.PlaceInCovariance(i, i) * people, people).Fill(1);
            (residuals, cross) = (AlignedMemory.Of<double>(n * people), AlignedMemory.Of<double>(GaussianPosterior.PanelRows * n * people));
            residuals.Span.Fill(0.5);
            cross.Span.Fill(0.1);
            shifts = AlignedMemory.Of<double>(GaussianPosterior.PanelRows * people);
            reductions = AlignedMemory.Of<double>(GaussianPosterior.PanelRows * people);
        }

        public void Run(int groups)
        {
            for (; groups > 0; groups--)
            {
                GaussianPosterior.Factor(covariances.Span, residuals.Span, people);
                // A panel of quantities at a time, as the estimator does: it stays in the nearest cache.
                for (var s = 0; s < Quantities; s += GaussianPosterior.PanelRows)
                    GaussianPosterior.Update<double>(covariances.Span, residuals.Span, cross.Span, shifts.Span, reductions.Span, people);
            }
        }
    }
}
