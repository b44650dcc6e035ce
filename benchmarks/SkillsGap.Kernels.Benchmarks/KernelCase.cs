namespace SkillsGap.Kernels.Benchmarks;

/// <summary>One row of the table.</summary>
/// <param name="Kernel">The kernel and the size of its task; rows of one kernel are compared with each other.</param>
/// <param name="By">Who does it.</param>
/// <param name="Kind">What the row is in the comparison.</param>
/// <param name="Threads">Threads used.</param>
/// <param name="Steps">Innermost steps of the task, each on one number.</param>
/// <param name="Bytes">What must be read and written at least; 0 where that is nothing.</param>
/// <param name="Work">Does the task.</param>
public sealed record KernelCase(string Kernel, string By, CaseKind Kind, int Threads, double Steps, double Bytes, Action Work)
{
    public override string ToString() => $"{Kernel}: {By}, {Threads}";
}
