namespace SkillsGap.Kernels;

/// <summary><see cref="PricedOptions.Price"/> as it is defined, in double precision: the specification that the kernel is tested against.</summary>
internal static class PricedOptionsReference
{
    /// <summary>An option: what it is worth and how much of which rows it uses.</summary>
    internal readonly record struct Option(double Value, int[] Rows, double[] Amounts);

    /// <summary>A group: what taking nothing is worth, −∞ where that is not allowed, and its options.</summary>
    internal readonly record struct Group(double Nothing, Option[] Options);

    internal static double Price(Group[] groups, ReadOnlySpan<float> prices, double temperature, Span<double> use, Span<double> curvature)
    {
        var sum = 0.0;
        foreach (var group in groups)
        {
            var worth = new double[group.Options.Length];
            var best = group.Nothing;
            for (var k = 0; k < worth.Length; k++)
            {
                worth[k] = Worth(group.Options[k], prices);
                best = worth[k] > best ? worth[k] : best;
            }

            var total = Math.Exp((group.Nothing - best) / temperature);
            foreach (var r in worth)
                total += double.IsNaN(r) ? 0 : Math.Exp((r - best) / temperature);
            for (var k = 0; k < worth.Length; k++)
            {
                var (_, rows, amounts) = group.Options[k];
                var share = double.IsNaN(worth[k]) ? 0 : Math.Exp((worth[k] - best) / temperature) / total;
                for (var e = 0; e < rows.Length; e++)
                {
                    use[rows[e]] += share * amounts[e];
                    if (!curvature.IsEmpty)
                        curvature[rows[e]] += share * rows.Length * amounts[e] * amounts[e];
                }
            }

            sum += best;
        }

        return sum;
    }

    private static double Worth(Option option, ReadOnlySpan<float> prices)
    {
        var worth = option.Value;
        for (var e = 0; e < option.Rows.Length; e++)
            worth -= option.Amounts[e] * prices[option.Rows[e]];
        return worth;
    }
}
