namespace SkillsGap.Kernels.Benchmarks;

/// <summary>Products of tables of rows.</summary>
internal static class GramCases
{
    public static IEnumerable<KernelCase> All
    {
        get
        {
            var large = new GramShape(4096, 4096, 512);
            var (left, right, result) = Tables(large);
            var workspace = new GramWorkspace();
            const string product = "Gram, product 4096 × 4096 × 512";
            const string cosine = "Gram, cosine 2048 × 2048 × 512", overlap = "Gram, overlap 2048 × 2048 × 512";
            yield return Probe.Case<float, MultiplyAddStep>(product, "fused multiply-add");
            foreach (var threads in (int[])[1, 2])
            {
                yield return new(
                    product, "ours", CaseKind.Ours, threads, Steps(large), Bytes(large), () => Gram.Product(large, left, right, result, workspace, threads));
                if (!OpenBlas.IsThere) continue;
                yield return new(
                    product, "OpenBLAS", CaseKind.Rival, threads, Steps(large), Bytes(large), () => OpenBlas.Product(large, left, right, result, threads));
            }

            var shape = new GramShape(2048, 2048, 512);
            var (a, b, g) = (left.AsMemory(0, 2048 * 512), right.AsMemory(0, 2048 * 512), result.AsMemory(0, 2048 * 2048));
            yield return Probe.Case<float, MultiplyAddStep>(cosine, "fused multiply-add");
            foreach (var threads in (int[])[1, 2])
                yield return new(cosine, "ours", CaseKind.Ours, threads, Steps(shape), Bytes(shape), () => Gram.Cosine(shape, a, b, g, workspace, threads));
            yield return Probe.Case<float, MinAddStep>(overlap, "minimum, fused sum");
            foreach (var threads in (int[])[1, 2])
                yield return new(overlap, "ours", CaseKind.Ours, threads, Steps(shape), Bytes(shape), () => Gram.Overlap(shape, a, b, g, workspace, threads));
        }
    }

    private static double Steps(GramShape shape) => (double)shape.LeftRows * shape.RightRows * shape.Length;

    private static double Bytes(GramShape shape) =>
        sizeof(float) * (((double)(shape.LeftRows + shape.RightRows) * shape.Length) + ((double)shape.LeftRows * shape.RightRows));

    private static (float[] Left, float[] Right, float[] Result) Tables(GramShape shape) =>
        (Draw.Numbers(1, shape.LeftRows * shape.Length), Draw.Numbers(2, shape.RightRows * shape.Length), new float[shape.LeftRows * shape.RightRows]);
}
